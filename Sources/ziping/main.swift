print("ziping")
